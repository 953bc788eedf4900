/** The id of a section's heading on the page. */
export const headingId = (sectionId: string): string => `section-${sectionId || 'none'}`;
