import { isOneSentence, isOnMeaning, type Transformation } from './model.ts';

// Forms of verbs that have a passive: third person singular, plural (also the infinitive), participle.
const FORMS: readonly (readonly [singular: string, plural: string, participle: string])[] = [
  ['aanvaardt', 'aanvaarden', 'aanvaard'],
  ['adviseert', 'adviseren', 'geadviseerd'],
  ['beëindigt', 'beëindigen', 'beëindigd'],
  ['begeleidt', 'begeleiden', 'begeleid'],
  ['bemiddelt', 'bemiddelen', 'bemiddeld'],
  ['beoordeelt', 'beoordelen', 'beoordeeld'],
  ['bepaalt', 'bepalen', 'bepaald'],
  ['beslist', 'beslissen', 'beslist'],
  ['bespreekt', 'bespreken', 'besproken'],
  ['besteedt', 'besteden', 'besteed'],
  ['betaalt', 'betalen', 'betaald'],
  ['biedt', 'bieden', 'geboden'],
  ['blokkeert', 'blokkeren', 'geblokkeerd'],
  ['brengt', 'brengen', 'gebracht'],
  ['controleert', 'controleren', 'gecontroleerd'],
  ['deelt', 'delen', 'gedeeld'],
  ['draagt', 'dragen', 'gedragen'],
  ['geeft', 'geven', 'gegeven'],
  ['haalt', 'halen', 'gehaald'],
  ['herziet', 'herzien', 'herzien'],
  ['houdt', 'houden', 'gehouden'],
  ['huurt', 'huren', 'gehuurd'],
  ['indiceert', 'indiceren', 'geïndiceerd'],
  ['interpreteert', 'interpreteren', 'geïnterpreteerd'],
  ['keurt', 'keuren', 'gekeurd'],
  ['kiest', 'kiezen', 'gekozen'],
  ['koopt', 'kopen', 'gekocht'],
  ['legt', 'leggen', 'gelegd'],
  ['maakt', 'maken', 'gemaakt'],
  ['matigt', 'matigen', 'gematigd'],
  ['meldt', 'melden', 'gemeld'],
  ['neemt', 'nemen', 'genomen'],
  ['plaatst', 'plaatsen', 'geplaatst'],
  ['rapporteert', 'rapporteren', 'gerapporteerd'],
  ['reserveert', 'reserveren', 'gereserveerd'],
  ['schakelt', 'schakelen', 'geschakeld'],
  ['schort', 'schorten', 'geschort'],
  ['sluit', 'sluiten', 'gesloten'],
  ['stelt', 'stellen', 'gesteld'],
  ['trekt', 'trekken', 'getrokken'],
  ['verdeelt', 'verdelen', 'verdeeld'],
  ['verlaagt', 'verlagen', 'verlaagd'],
  ['verstrekt', 'verstrekken', 'verstrekt'],
  ['vervangt', 'vervangen', 'vervangen'],
  ['voert', 'voeren', 'gevoerd'],
  ['vraagt', 'vragen', 'gevraagd'],
  ['vult', 'vullen', 'gevuld'],
  ['wijkt', 'wijken', 'geweken'],
  ['wijst', 'wijzen', 'gewezen'],
  ['wijzigt', 'wijzigen', 'gewijzigd'],
  ['zet', 'zetten', 'gezet'],
];
const PARTICLES = 'aan af bij buiten door goed in mee om onder op open over terug toe uit vast voor weg';
const PARTICLE = new RegExp(`^(?:${PARTICLES.replaceAll(' ', '|')})$`, 'u');

const WHO =
  '(?:[Dd]e|[Hh]et) (?:[\\p{L}-]+ bestuur|consulent inkomen|coach van het WerkBedrijf|[\\p{L}-]+)|WPDA|Partijen';
const ACTIVE = new RegExp(`^(${WHO}) (\\p{Ll}+) (.+)\\.$`, 'u');
const PASSIVE = new RegExp(`^(.+?) (wordt|worden) (.*?)door (${WHO})(?: (.+))? (\\p{Ll}+)\\.$`, 'u');
const MODAL = /^(?:mag|mogen|kan|kunnen|moet|moeten|zal|zullen|hoeft|hoeven)$/u;

/** Parts that would have to move along, or that make another sentence of it. */
const UNSUITED =
  /[,;:?]|^Het niet\b|\b(?:zich|te|dat|die|wie|wat|als|of|en|nadat|voordat|omdat|zolang|welke|wanneer|ieder|waar\p{L}*)\b|\b(?:kader|beleidskader|verordening) \p{L}+t\b/u;

/** "De gemeente houdt een deel in" as "Door de gemeente wordt een deel ingehouden", also under "mag", "kan" and "moet". */
function toPassive(text: string): string[] {
  const [, subject = '', finite = '', rest = ''] = ACTIVE.exec(text) ?? [];
  if (subject === '') return [];
  const words = rest.split(' ');
  const self = words[0] === 'zelf' ? ` ${words.shift() ?? ''}` : '';
  const by = `Door ${/^(?:De|Het|Partijen)\b/u.test(subject) ? subject.charAt(0).toLowerCase() + subject.slice(1) : subject}${self}`;
  if (MODAL.test(finite)) {
    const participle = participleOf(words.pop() ?? '');
    return participle === undefined ? [] : [`${by} ${finite} ${words.join(' ')} worden ${participle}.`];
  }
  const form = FORMS.find(([singular, plural]) => singular === finite || plural === finite);
  if (form === undefined) return [];
  const particle = PARTICLE.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  // "zet het budget in voor de taken": the particle stands in the middle, before what belongs to it.
  const split = words.some(
    (word, at) => PARTICLE.test(word) && /^(?:aan|bij|met|over|voor|van)$/u.test(words[at + 1] ?? ''),
  );
  if (words.length === 0 || (particle === '' && split)) return [];
  return [`${by} ${isPlural(words) ? 'worden' : 'wordt'} ${words.join(' ')} ${particle}${form[2]}.`];
}

/** "Een deel wordt door de gemeente ingehouden" as "De gemeente houdt een deel in". */
function toActive(text: string): string[] {
  const [, object = '', , before = '', agent = '', after = '', participle = ''] = PASSIVE.exec(text) ?? [];
  const found = FORMS.find(([, , own]) => participle.endsWith(own));
  const particle = found === undefined ? '' : participle.slice(0, -found[2].length);
  if (found === undefined || (particle !== '' && !PARTICLE.test(particle))) return [];
  const subject = agent.charAt(0).toUpperCase() + agent.slice(1);
  const own = /^(?:De|Het|Een|Geen|Alle|Elke|Op|Van|Over)\b/u.test(object)
    ? object.charAt(0).toLowerCase() + object.slice(1)
    : object;
  return [[subject, found[0], own, before.trim(), after, particle].filter((part) => part !== '').join(' ') + '.'];
}

/** The participle of an infinitive, with the particle that it is written together with. */
function participleOf(infinitive: string): string | undefined {
  for (const [, plural, participle] of FORMS) {
    if (!infinitive.endsWith(plural)) continue;
    const particle = infinitive.slice(0, -plural.length);
    if (particle === '' || PARTICLE.test(particle)) return particle + participle;
  }
  return undefined;
}

/** Is what is acted on, right behind the verb, more than one? */
function isPlural(words: readonly string[]): boolean {
  const end = words.findIndex((word) => /^(?:aan|bij|binnen|in|met|naar|niet|op|over|tot|uit|van|voor)$/u.test(word));
  const object = end === -1 ? words : words.slice(0, end);
  if (object.length === 0 || /^(?:een|het|dit|elk|elke|iedere)$/u.test(object[0] ?? '')) return false;
  return /(?:en|rs|ks)$/u.test(object.at(-1) ?? '');
}

/** The same clause in the other voice. */
export const VOICE: readonly Transformation[] = [
  { name: 'passive', make: toPassive },
  { name: 'active', make: toActive },
].map(({ name, make }) => ({
  name,
  suits: (origin) => isOnMeaning(origin) && isOneSentence(origin.example.text) && !UNSUITED.test(origin.example.text),
  make,
}));
