import { htmlReport } from '@kadertoets/report';
import type { Feature } from '../feature.ts';
import { REPORT } from '../protocol.ts';
import { toRange } from '../places.ts';

/** The report on an open draft as a page; with `links`, its places open in the editor that asked. */
export const report: Feature = {
  register: ({ connection, session }) => {
    connection.onRequest(
      REPORT.method,
      async ({ uri, links = false }: { readonly uri: string; readonly links?: boolean }, token) => {
        const checked = await session.checked(uri, token);
        if (checked === undefined) return null;
        const { document } = checked;
        const html = htmlReport({
          documents: [
            {
              name: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
              source: document.getText(),
              report: checked.report,
            },
          ],
          packs: checked.inspection.packs,
          locale: session.settings().locale,
          ...(links
            ? {
                link: (span) =>
                  `command:kadertoets.reveal?${encodeURIComponent(JSON.stringify([uri, toRange(document, span)]))}`,
              }
            : {}),
        });
        return { html };
      },
    );
  },
};
