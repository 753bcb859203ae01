import sample from '../samples/voorbeeld-dvo.md';
import dvo from '../templates/dvo.md';
import prestatieovereenkomst from '../templates/prestatieovereenkomst.md';

/** Markdown that comes with the extension, inside its bundle. */
export const SAMPLE: string = sample;
/** The skeleton of a new agreement, by instrument. */
export const SKELETONS: Readonly<Record<string, string>> = { dvo, prestatieovereenkomst };
