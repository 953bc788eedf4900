/** For the bench: whatever stands in its own folder, documents here are made of the product's Yjs. */
export * as Y from 'yjs';
