import { NothingHere } from '../_components/nothing-here';

/** Inside the journal's own shell: the same words, and one main landmark. */
export default function NotInTheJournal() {
  return <NothingHere />;
}
