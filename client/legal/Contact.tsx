import { useConfig } from '../api/config.ts';
import { feedbackLink } from '../frame/feedback-link.ts';
import { useText } from '../i18n/text.ts';

/** Where feedback and questions go; honest when nobody has said. */
export const Contact = () => {
  const t = useText();
  const feedback = useConfig()?.footer.feedback;
  const link = feedbackLink(feedback);
  return link ? (
    <p>
      {t('legal.contactBy')} <a href={link}>{feedback}</a>
    </p>
  ) : (
    <p>{t('legal.contactOrganisers')}</p>
  );
};
