/** An agreement of Druten for all years of the kaders, with these articles. */
export function draftOfDruten(articles: string): string {
  return `---
instrument: dvo
gemeente: Druten
looptijd: { van: 2020-01-01, tot: 2023-12-31 }
---

# Dienstverleningsovereenkomst

${articles}
`;
}
