import { groupCode } from '../join/credential.ts';
import { useText } from '../i18n/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import styles from './SlideView.module.css';

type SlideViewProps = {
  title: string;
  /** The participants' link, `null` while it is closed; so too the code. */
  link: string | null;
  code: string | null;
  onClose: () => void;
};

/** The way in, big enough for the last row: a QR code for phones, an address and the code for everybody else. */
export const SlideView = ({ title, link, code, onClose }: SlideViewProps) => {
  const t = useText();
  return (
    <Dialog title={title} onClose={onClose} size="full">
      <div className={styles.slide}>
        {link && (
          <div className={styles.qr}>
            <QrCode text={link} label={t('links.qr')} />
          </div>
        )}
        {code && (
          <div className={styles.words}>
            <p className={styles.step}>{t('links.slideAddress')}</p>
            <p className={styles.address}>{`${location.host}/code`}</p>
            <p className={styles.step}>{t('links.slideCode')}</p>
            <p className={styles.code}>{groupCode(code)}</p>
          </div>
        )}
      </div>
    </Dialog>
  );
};
