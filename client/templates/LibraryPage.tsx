import { useCallback, useRef, useState } from 'react';
import { FileUp, Plus } from 'lucide-react';
import { Link } from 'wouter';
import type { As } from '../../shared/api/as.ts';
import type { TemplateCard } from '../../shared/api/templates.ts';
import type { TemplateContent } from '../../shared/templates/content.ts';
import {
  MAX_TEMPLATE_FILE_BYTES,
  readTemplateFile,
  writeTemplateFile,
} from '../../shared/templates/file.ts';
import { getTemplates } from '../api/meetings.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { problemKey } from '../api/problem.ts';
import { useResource } from '../api/use-resource.ts';
import { useTask } from '../api/use-task.ts';
import { Page } from '../frame/Page.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { StagePage } from '../meeting-stage/StagePage.tsx';
import { useStage } from '../meeting-stage/stage.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { MenuItem } from '../ui/Menu.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { useToast } from '../ui/toast.ts';
import { flawWords } from './flaw-words.ts';
import { newSection } from './template-draft.ts';
import { RenameTemplateDialog } from './RenameTemplateDialog.tsx';
import { saveFile } from './save-file.ts';
import { TemplateShelf } from './TemplateShelf.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import editorStyles from './TemplateEditor.module.css';
import styles from './LibraryPage.module.css';

/** What is being edited: a saved template, or a new one. */
type Editing = { readonly card: TemplateCard | null; readonly content: TemplateContent };

const Library = () => {
  const t = useText();
  const { meeting, ask, as } = useStage();
  const { language } = useLanguage();
  const showToast = useToast();
  const load = useCallback((signal: AbortSignal) => getTemplates(meeting.id, signal), [meeting.id]);
  const [templates, reload] = useResource(load);
  const { busy, problem, run } = useTask();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [renaming, setRenaming] = useState<TemplateCard | null>(null);
  const [fileFlaws, setFileFlaws] = useState<readonly string[]>([]);
  const fileRef = useRef<HTMLInputElement>(null);

  const create = async (content: TemplateContent): Promise<boolean> => {
    const answer = await run(() => ask<{ template: string }>({ type: 'template.create', content }));
    if (!answer.ok) return false;
    const { template } = answer.value;
    showToast({
      text: t('templates.added', { title: content.title }),
      undo: () => void run(() => ask({ type: 'template.remove', template })).then(reload),
    });
    await reload();
    return true;
  };

  const write = async (card: TemplateCard, content: TemplateContent): Promise<boolean> => {
    const revision = card.revision ?? 0;
    const change = { type: 'template.change', template: card.id } as const;
    const answer = await run(() => ask<{ revision: number }>({ ...change, revision, content }));
    if (!answer.ok) return false;
    const takeBack = { ...change, revision: answer.value.revision, content: card.content };
    showToast({
      text: t('templates.saved', { title: content.title }),
      undo: () => void run(() => ask(takeBack)).then(reload),
    });
    await reload();
    return true;
  };

  const bringBack = async (template: string) => {
    await run(() => ask({ type: 'template.restore', template }));
    await reload();
  };

  const remove = async ({ id: template, content: { title } }: TemplateCard) => {
    const answer = await run(() => ask({ type: 'template.remove', template }));
    if (!answer.ok) return;
    await reload();
    showToast({
      text: t('templates.takenOut', { title }),
      undo: () => void bringBack(template),
    });
  };

  const takeFile = async (file: File) => {
    setFileFlaws([]);
    if (file.size > MAX_TEMPLATE_FILE_BYTES) {
      setFileFlaws([t('templates.fileTooLarge')]);
      return;
    }
    const read = readTemplateFile(await file.text());
    if (read.ok) {
      await create(read.value);
      return;
    }
    switch (read.error.kind) {
      case 'notJson':
      case 'otherFormat':
        setFileFlaws([t('templates.fileOther')]);
        return;
      case 'newerVersion':
        setFileFlaws([t('templates.fileNewer')]);
        return;
      case 'flaws':
        setFileFlaws(read.error.flaws.map((flaw) => flawWords(t, flaw)));
    }
  };

  const itemsOf = (card: TemplateCard): MenuItem[] => {
    const { content, revision } = card;
    const copy = { ...content, title: t('meeting.copyOf', { title: content.title }).slice(0, 200) };
    return [
      ...(revision === null
        ? []
        : [
            {
              id: 'edit',
              label: t('templates.edit'),
              run: () => setEditing({ card, content }),
            },
            { id: 'rename', label: t('meeting.rename'), run: () => setRenaming(card) },
          ]),
      { id: 'copy', label: t('templates.duplicate'), run: () => void create(copy) },
      {
        id: 'export',
        label: t('templates.export'),
        run: () => saveFile(content.title, writeTemplateFile(content)),
      },
      ...(revision === null
        ? []
        : [
            {
              id: 'remove',
              label: t('templates.remove'),
              danger: true,
              run: () => void remove(card),
            },
          ]),
    ];
  };

  if (editing !== null)
    return (
      <Stack gap={6}>
        <PageHeading title={t(editing.card ? 'templates.edit' : 'templates.new')} />
        <TemplateEditor
          content={editing.content}
          busy={busy}
          problem={problem}
          onSave={async (content) => {
            const { card } = editing;
            const done = await (card === null ? create(content) : write(card, content));
            if (done) setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      </Stack>
    );
  const cards = templates.status === 'ready' ? templates.value : [];
  return (
    <Stack gap={8}>
      <Stack gap={3}>
        <Link to={`/m/${meeting.id}/${as}`} lang={meeting.language}>
          {meeting.title}
        </Link>
        <PageHeading title={t('templates.library')} />
        <p>{t('templates.libraryMeaning')}</p>
        <div className={styles.tools}>
          <Button
            look="primary"
            icon={<Plus aria-hidden="true" size={18} />}
            onClick={() => setEditing({ card: null, content: emptyTemplate(language) })}
          >
            {t('templates.new')}
          </Button>
          <Button
            icon={<FileUp aria-hidden="true" size={18} />}
            onClick={() => fileRef.current?.click()}
          >
            {t('templates.import')}
          </Button>
          <input
            ref={fileRef}
            type="file"
            hidden
            accept="application/json,.json"
            aria-label={t('templates.import')}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) void takeFile(file);
            }}
          />
        </div>
        {fileFlaws.length > 0 && (
          <Banner tone="danger" role="alert">
            <p>{t('templates.fileRefused')}</p>
            <ul className={editorStyles.flaws}>
              {fileFlaws.map((flaw) => (
                <li key={flaw}>{flaw}</li>
              ))}
            </ul>
          </Banner>
        )}
        <ProblemBanner problem={problem} />
      </Stack>
      {templates.status === 'loading' && <Skeleton height="16rem" />}
      {templates.status === 'failed' && <p role="alert">{t(problemKey(templates.problem))}</p>}
      {templates.status === 'ready' && (
        <>
          <TemplateShelf
            title={t('templates.networks')}
            cards={cards.filter((card) => card.saved)}
            itemsOf={itemsOf}
          />
          <TemplateShelf
            title={t('templates.shipped')}
            cards={cards.filter((card) => !card.saved)}
            itemsOf={itemsOf}
          />
        </>
      )}
      {renaming && (
        <RenameTemplateDialog
          title={renaming.content.title}
          busy={busy}
          onRename={async (title) => {
            if (await write(renaming, { ...renaming.content, title })) setRenaming(null);
          }}
          onClose={() => setRenaming(null)}
        />
      )}
    </Stack>
  );
};

const emptyTemplate = (language: TemplateContent['language']): TemplateContent => ({
  title: '',
  description: '',
  language,
  purpose: 'gather',
  layout: 'columns',
  settings: {},
  afterwards: 'open',
  suggestsTopics: false,
  notes: '',
  sections: [newSection().item],
  phases: [],
});

const ForFacilitators = () => {
  const t = useText();
  const { facilitates } = useStage();
  return (
    <Page width="text">
      {facilitates ? <Library /> : <EmptyState text={t('templates.facilitatorsOnly')} />}
    </Page>
  );
};

/** The network's templates: kept, edited, copied, taken away, and carried to other networks as files. */
export const LibraryPage = ({ meetingId, as }: { meetingId: string; as: As }) => (
  <StagePage meetingId={meetingId} as={as}>
    <ForFacilitators />
  </StagePage>
);
