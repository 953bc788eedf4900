type OutwardLinkProps = {
  href: string;
  text: string;
  /** Where it leads, for links whose words do not say so. */
  title?: string;
};

/** Leads out of the board into a tab of its own, which learns nothing of where it came from. */
export const OutwardLink = ({ href, text, title }: OutwardLinkProps) => (
  <a href={href} title={title} target="_blank" rel="noopener noreferrer" draggable={false}>
    {text}
  </a>
);
