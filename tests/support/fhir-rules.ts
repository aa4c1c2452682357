/*
 * What neither validator sees (both let pass two values of one choice, empty arrays and references to nothing), and what
 * Nape asks of itself beside the standard. Each rule is a sentence with what breaks it.
 */

/** A part of a bundle as JSON holds it. */
type Json = { readonly [name: string]: unknown };

/** A resource with its address, and everything in it by its path. */
type Entry = { readonly fullUrl: unknown; readonly resource: Json };
type Bundle = { readonly whole: Json; readonly entries: readonly Entry[]; readonly nodes: readonly Node[] };
type Node = { readonly path: string; readonly name: string; readonly value: unknown };

type Rule = (bundle: Bundle) => readonly string[];

const loincCodes = ['72514-3', '93832-4', '91147-9', '82237-9'];
const snomedCodes = ['45048000', '304036007', '49928004', '3865001', '77568009', '91774008', '91775009'];
const choices = ['value', 'effective', 'performed', 'medication', 'onset', 'occurrence', 'timing'];

const required: Readonly<Record<string, readonly string[]>> = {
  Bundle: ['type', 'timestamp', 'identifier'],
  Composition: ['status', 'type', 'date', 'title', 'author', 'subject', 'section'],
  Observation: ['status', 'category', 'code', 'subject', 'performer', 'effectiveDateTime'],
  Questionnaire: ['status', 'url', 'version', 'title', 'item'],
  QuestionnaireResponse: ['status', 'questionnaire', 'subject', 'authored', 'source', 'item'],
  Encounter: ['status', 'class', 'subject', 'period'],
  Procedure: ['status', 'code', 'subject', 'performedDateTime'],
  MedicationStatement: ['status', 'medicationCodeableConcept', 'subject', 'effectivePeriod'],
  CodeSystem: ['status', 'content', 'url', 'concept'],
  Patient: [],
};

const parts: Readonly<Record<string, readonly string[]>> = {
  item: ['linkId'],
  concept: ['code', 'display'],
  identifier: ['system', 'value'],
};

const rules: readonly Rule[] = [
  function requiredIsThere({ whole, entries }) {
    return [whole, ...entries.map(({ resource }) => resource)].flatMap((resource) => {
      const asked = required[String(resource.resourceType)];
      if (!asked) return [`${resource.resourceType} is a resource that nobody asked for`];
      return asked
        .filter((name) => resource[name] === undefined)
        .map((name) => `${resource.resourceType} has no ${name}`);
    });
  },
  function itemsAndCodingsAreWhole({ nodes }) {
    return nodes.flatMap((node) => {
      const { path, name, value } = node;
      if (!isJson(value)) return [];
      const asked = isCoding(node) ? ['system', 'code', 'display'] : (parts[name] ?? []);
      return asked.filter((part) => value[part] === undefined).map((part) => `${path} has no ${part}`);
    });
  },
  function oneValueOfEachChoice({ nodes }) {
    return nodes.flatMap(({ path, value }) =>
      isJson(value)
        ? choices
            .filter(
              (choice) =>
                Object.keys(value).filter((key) => new RegExp(`^${choice}[A-Z]`).test(key)).length > 1,
            )
            .map((choice) => `${path} has two of ${choice}[x]`)
        : [],
    );
  },
  function nothingIsEmpty({ nodes }) {
    return nodes.flatMap(({ path, value }) => {
      const empty =
        value === null ||
        (typeof value === 'string' && value.trim() === '') ||
        (typeof value === 'object' && Object.keys(value).length === 0);
      return empty ? [`${path} is empty`] : [];
    });
  },
  function addressesAreUnique({ entries }) {
    const addresses = entries.map(({ fullUrl }) => String(fullUrl));
    const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
    return entries.flatMap(({ fullUrl, resource }, index) => [
      ...(uuid.test(String(fullUrl)) ? [] : [`${fullUrl} is no UUID`]),
      ...(addresses.indexOf(String(fullUrl)) === index ? [] : [`${fullUrl} stands for two resources`]),
      ...(fullUrl === `urn:uuid:${resource.id}` ? [] : [`${fullUrl} is not the address of ${resource.id}`]),
    ]);
  },
  function referencesResolve({ entries, nodes }) {
    const known = new Set(entries.map(({ fullUrl }) => fullUrl));
    return nodes.flatMap(({ path, name, value }) =>
      name === 'reference' && !known.has(value) ? [`${path} refers to nothing`] : [],
    );
  },
  function questionnairesAreThere({ entries }) {
    const known = new Map(
      ofType(entries, 'Questionnaire').map((each) => [`${each.url}|${each.version}`, linkIdsOf(each)]),
    );
    return ofType(entries, 'QuestionnaireResponse').flatMap((response) => {
      const links = known.get(String(response.questionnaire));
      if (!links) return [`${response.questionnaire} is no questionnaire of the bundle`];
      const asked = linkIdsOf(response);
      return [
        ...asked.filter((link) => !links.includes(link)).map((link) => `${link} is no question`),
        ...(new Set(asked).size === asked.length ? [] : ['a question is answered twice']),
      ];
    });
  },
  function codesAreKnown({ entries, nodes }) {
    const systems = new Map(
      ofType(entries, 'CodeSystem').map((each) => [
        each.url,
        new Map(listOf(each.concept).map(({ code, display }) => [code, display])),
      ]),
    );
    return nodes.flatMap((node) => {
      const { path, value } = node;
      if (!isJson(value) || !isCoding(node)) return [];
      const { system, code, display } = value;
      if (system === 'http://loinc.org')
        return loincCodes.includes(String(code)) ? [] : [`${path}: LOINC ${code} is not confirmed`];
      if (system === 'http://snomed.info/sct')
        return snomedCodes.includes(String(code)) ? [] : [`${path}: SNOMED ${code} is not confirmed`];
      if (String(system).startsWith('http://terminology.hl7.org/')) return [];
      return systems.get(system)?.get(code) === display ? [] : [`${path}: ${code} is no code of ${system}`];
    });
  },
  function noAnswerListCodes({ nodes }) {
    return nodes.flatMap(({ path, value }) =>
      typeof value === 'string' && /^LA\d+-\d$/.test(value) ? [`${path} is the code of an answer list`] : [],
    );
  },
  function painRatingIsOfTheMoment({ entries }) {
    const local = ['pain-waking', 'pain-now', 'pain-average', 'pain-worst'];
    return ofType(entries, 'Observation').flatMap(({ code }) => {
      const codes = isJson(code) ? listOf(code.coding).map((each) => String(each.code)) : [];
      const own = codes.find((each) => local.includes(each));
      const rated = own === 'pain-waking' || own === 'pain-now';
      return codes.includes('72514-3') === rated ? [] : [`72514-3 and ${own ?? 'something else'} together`];
    });
  },
  function numbersAreNumbers({ nodes }) {
    return nodes.flatMap(({ path, name, value }) => {
      if (name === 'valueInteger') return Number.isInteger(value) ? [] : [`${path} is no whole number`];
      if (name === 'valueString')
        return /^\s*-?\d+([.,]\d+)?\s*$/.test(String(value)) && !path.includes('note')
          ? [`${path} is a number as text`]
          : [];
      if (name !== 'valueQuantity' || !isJson(value)) return [];
      const whole = typeof value.value === 'number' && Number.isFinite(value.value);
      return whole && value.system === 'http://unitsofmeasure.org' && value.code === value.unit
        ? []
        : [`${path} is no quantity`];
    });
  },
  function observationsSaySomething({ entries }) {
    return ofType(entries, 'Observation').flatMap((each) =>
      Object.keys(each).some((key) => /^(value[A-Z]|component$)/.test(key))
        ? []
        : [`${each.id} says nothing`],
    );
  },
  function everythingIsThePersons({ entries }) {
    const [patient, ...others] = entries.filter(({ resource }) => resource.resourceType === 'Patient');
    if (!patient || others.length > 0) return ['there is not one person'];
    const isPatient = (value: unknown) => isJson(value) && value.reference === patient.fullUrl;
    return entries.flatMap(({ resource }) => [
      ...(resource.subject === undefined || isPatient(resource.subject)
        ? []
        : [`${resource.id} is of another`]),
      ...(resource.resourceType !== 'Observation' || listOf(resource.performer).every(isPatient)
        ? []
        : [`${resource.id} is by another`]),
    ]);
  },
  function timesAreTimes({ nodes }) {
    const day = /^\d{4}-\d{2}-\d{2}$/;
    const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
    const shapes: Readonly<Record<string, RegExp>> = {
      effectiveDateTime: day,
      performedDateTime: day,
      authored: day,
      start: day,
      end: day,
      issued: instant,
      timestamp: instant,
      date: instant,
    };
    return nodes.flatMap(({ path, name, value }) => [
      ...(shapes[name] && !shapes[name].test(String(value)) ? [`${path} is ${value}`] : []),
      ...(isJson(value) && String(value.start ?? '') > String(value.end ?? '9')
        ? [`${path} ends first`]
        : []),
    ]);
  },
  function wordsArePlain({ nodes }) {
    return nodes.flatMap(({ path, name, value }) => {
      if (typeof value !== 'string') return [];
      const control = Array.from(value).some((each) => /\p{Cc}/u.test(each) && !'\t\r\n'.includes(each));
      return [
        ...(control || /\p{Cs}/u.test(value) ? [`${path} holds what is no text`] : []),
        ...(name === 'div' && !isPlainXhtml(value) ? [`${path} is no plain XHTML`] : []),
      ];
    });
  },
  function documentsBeginWithTheirContents({ whole, entries }) {
    const first = entries[0]?.resource.resourceType;
    const compositions = ofType(entries, 'Composition').length;
    if (whole.type !== 'document') return compositions === 0 ? [] : ['a collection has a Composition'];
    if (first !== 'Composition' || compositions !== 1) return ['the Composition is not first and only'];
    const reached = reachedFrom(entries);
    return entries
      .filter(({ fullUrl }) => !reached.has(fullUrl))
      .map(({ fullUrl }) => `nothing leads to ${fullUrl}`);
  },
];

/** What breaks the rules in a bundle, a sentence each; nothing when all is well. */
export function fhirFaults(bundle: unknown): string[] {
  if (!isJson(bundle)) return ['it is no bundle'];
  const entries = listOf(bundle.entry).map(({ fullUrl, resource }) => ({
    fullUrl,
    resource: isJson(resource) ? resource : {},
  }));
  const nodes = Array.from(nodesOf(bundle, 'Bundle', 'Bundle'));
  return rules.flatMap((rule) => rule({ whole: bundle, entries, nodes }));
}

function* nodesOf(value: unknown, path: string, name: string): Generator<Node> {
  yield { path, name, value };
  if (Array.isArray(value))
    for (const [index, each] of value.entries()) yield* nodesOf(each, `${path}[${index}]`, name);
  else if (isJson(value))
    for (const [key, each] of Object.entries(value)) yield* nodesOf(each, `${path}.${key}`, key);
}

function reachedFrom(entries: readonly Entry[]): Set<unknown> {
  const known = new Map(entries.map(({ fullUrl, resource }) => [fullUrl, resource]));
  const reached = new Set<unknown>();
  const waiting: unknown[] = [entries[0]?.fullUrl];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const { name, value } of nodesOf(known.get(next), '', ''))
      if (name === 'reference') waiting.push(value);
  }
  return reached;
}

function isPlainXhtml(div: string): boolean {
  const inside =
    /^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml" lang="[\w-]+" xml:lang="[\w-]+">(.+)<\/div>$/su.exec(
      div,
    )?.[1];
  return (
    inside !== undefined &&
    !/[<>&]/.test(inside.replaceAll(/<p>|<\/p>|&#\d+;/g, '')) &&
    /^(<p>[^<]+<\/p>)+$/.test(inside)
  );
}

function isCoding({ name, value }: Node): boolean {
  return ['coding', 'tag', 'class'].includes(name) || (name === 'code' && isJson(value) && 'system' in value);
}

function linkIdsOf(resource: Json): unknown[] {
  return listOf(resource.item).map(({ linkId }) => linkId);
}

function ofType(entries: readonly Entry[], type: string): Json[] {
  return entries.flatMap(({ resource }) => (resource.resourceType === type ? [resource] : []));
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
