import { useTopics } from '../board/hooks.ts';
import { later } from '../ui/later.ts';
import { Optional } from '../ui/Optional.tsx';

const Legend = later(async () => (await import('./Legend.tsx')).Legend);

/** What colours and tags mean, below the board; fetched for boards that say it. */
export const LegendPlace = () => {
  const isThere = useTopics(['info'], ({ store }) => {
    const { legend = {}, tags = [] } = store.info();
    return tags.length > 0 || Object.keys(legend).length > 0;
  });
  return (
    isThere && (
      <Optional>
        <Legend />
      </Optional>
    )
  );
};
