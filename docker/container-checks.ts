import { parse } from 'yaml';

/** The container files as text, with what they are held against. */
export interface ContainerFiles {
  readonly dockerfile: string;
  readonly dockerignore: string;
  readonly compose: string;
  readonly replicas: string;
  readonly caddyfile: string;
  readonly envExample: string;
  /** Names of environment variables that the program reads. */
  readonly variablesRead: readonly string[];
  /** Folders of all workspace packages. */
  readonly packages: readonly string[];
  /** Whether a path below the root of the repository exists. */
  readonly exists: (path: string) => boolean;
}

interface Instruction {
  readonly keyword: string;
  readonly rest: string;
  readonly stage: string;
}

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly expose?: readonly string[];
  readonly healthcheck?: { readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly networks?: Readonly<Record<string, unknown>>;
}

/** Everything that would only be noticed when the image is built or run. */
export function dockerfileFaults(files: ContainerFiles): string[] {
  const instructions = readDockerfile(files.dockerfile);
  const stages = new Set(instructions.map(({ stage }) => stage));
  const lastStage = instructions.at(-1)?.stage ?? '';
  const inLast = instructions.filter(({ stage }) => stage === lastStage);
  const copies = instructions.filter(({ keyword }) => keyword === 'COPY');
  return [
    ...instructions
      .filter(({ keyword }) => keyword === 'FROM')
      .flatMap(({ rest }) => baseFaults(rest, stages)),
    ...copies.flatMap(({ rest }) => copyFaults(rest, stages, files)),
    ...files.packages
      .map((folder) => `${folder}/package.json`)
      .filter((manifest) => !copies.some(({ rest }) => rest.split(/\s+/).includes(manifest)))
      .map((manifest) => `the manifest ${manifest} is not copied`),
    ...userFaults(inLast),
    ...healthFaults(inLast),
    ...commandFaults(inLast, files.exists),
  ];
}

/** Everything in the compose files and the proxy that names something which is not there. */
export function composeFaults(files: ContainerFiles): string[] {
  const base: Compose = parse(files.compose, { merge: true });
  const replicas: Compose = parse(files.replicas, { merge: true });
  const services = mergeServices(base, replicas);
  const volumes = Object.keys(base.volumes ?? {});
  const networks = Object.keys(base.networks ?? {});
  return [
    ...Object.entries(services).flatMap(([name, service]) => [
      ...imageFaults(name, service, files.exists),
      ...dependencyFaults(name, service, services),
      ...(service.volumes ?? []).flatMap((volume) => volumeFaults(name, volume, volumes, files.exists)),
      ...(service.networks ?? [])
        .filter((network) => !networks.includes(network))
        .map((network) => `${name}: network ${network} is not declared`),
      ...addressFaults(name, service, services),
      ...workerFaults(name, service),
    ]),
    ...proxyFaults(files, services),
  ];
}

/** Settings that the program or a compose file reads and nobody explains, and the other way round. */
export function settingFaults(files: ContainerFiles): string[] {
  const documented = [...files.envExample.matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm)].map(
    (match) => match[1] ?? '',
  );
  const substituted = [...`${files.compose}\n${files.replicas}`.matchAll(/\$\{([A-Z0-9_]+)/g)].map(
    (match) => match[1] ?? '',
  );
  const used = new Set([...files.variablesRead, ...substituted]);
  const secretsGiven = [...files.envExample.matchAll(/^(\w*(?:PASSWORD|KEYS?))=(.+)$/gm)].map(
    (match) => match[1],
  );
  return [
    ...[...used].filter((name) => !documented.includes(name)).map((name) => `${name} is not in .env.example`),
    ...documented.filter((name) => !used.has(name)).map((name) => `nothing reads ${name}`),
    ...secretsGiven.map((name) => `${name} has a value in .env.example`),
    ...(isIgnored('docker/.env', files.dockerignore) ? [] : ['.env would become part of the image']),
  ];
}

function readDockerfile(text: string): Instruction[] {
  const lines = text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  let stage = '';
  return lines.map((line) => {
    const [, keyword = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (keyword === 'FROM') stage = /\sAS\s+(\S+)/i.exec(rest)?.[1] ?? rest;
    return { keyword, rest, stage };
  });
}

function baseFaults(rest: string, stages: ReadonlySet<string>): string[] {
  const image = rest.split(/\s+/)[0] ?? '';
  return stages.has(image) ? [] : tagFaults('FROM', image);
}

function tagFaults(where: string, image: string): string[] {
  return /:v?\d[\w.-]*$/.test(image) ? [] : [`${where}: ${image} names no version`];
}

function copyFaults(rest: string, stages: ReadonlySet<string>, files: ContainerFiles): string[] {
  const words = rest.split(/\s+/);
  const stage = /^--from=(\S+)$/.exec(words[0] ?? '')?.[1];
  const sources = words.filter((word) => !word.startsWith('--')).slice(0, -1);
  if (stage === undefined) {
    return sources
      .filter((source) => !files.exists(source) || isIgnored(source, files.dockerignore))
      .map((source) => `COPY ${source}: does not reach the build`);
  }
  if (!stages.has(stage)) return [`COPY --from=${stage}: no such stage`];
  return sources
    .map((source) => source.replace(/^\/app\/?/, '').replace(/\/dist$/, ''))
    .filter((folder) => folder !== '' && !files.exists(`${folder}/package.json`))
    .map((folder) => `COPY --from=${stage}: ${folder} is no package of the workspace`);
}

function userFaults(instructions: readonly Instruction[]): string[] {
  const user = instructions.findLast(({ keyword }) => keyword === 'USER')?.rest ?? 'root';
  return /^(root|0)(:|$)/.test(user) ? [`runs as ${user}`] : [];
}

function healthFaults(instructions: readonly Instruction[]): string[] {
  const check = instructions.find(({ keyword }) => keyword === 'HEALTHCHECK')?.rest ?? '';
  return check.includes('/health') ? [] : ['no HEALTHCHECK asks /health'];
}

function commandFaults(instructions: readonly Instruction[], exists: (path: string) => boolean): string[] {
  const command = instructions.findLast(({ keyword }) => keyword === 'CMD')?.rest ?? '[]';
  const script = (JSON.parse(command) as string[]).find((word) => word.endsWith('.js')) ?? '';
  const source = script.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
  return exists(source) ? [] : [`CMD: ${script} is built from no source`];
}

/** Later files add to earlier ones, as compose does it. */
function mergeServices(base: Compose, over: Compose): Record<string, Service> {
  const merged: Record<string, Service> = { ...base.services };
  for (const [name, service] of Object.entries(over.services)) {
    const first = merged[name] ?? {};
    merged[name] = {
      ...first,
      ...service,
      environment: { ...first.environment, ...service.environment },
      depends_on: { ...first.depends_on, ...service.depends_on },
    };
  }
  return merged;
}

function imageFaults(name: string, service: Service, exists: (path: string) => boolean): string[] {
  const missing =
    service.build && !exists(service.build.dockerfile) ? [`${name}: no ${service.build.dockerfile}`] : [];
  return [...missing, ...tagFaults(name, service.image ?? '(none)')];
}

function dependencyFaults(
  name: string,
  service: Service,
  services: Readonly<Record<string, Service>>,
): string[] {
  return Object.entries(service.depends_on ?? {}).flatMap(([other, { condition }]) => {
    const target = services[other];
    if (target === undefined) return [`${name}: depends on ${other}, which is no service`];
    if (condition !== 'service_healthy') return [];
    const isChecked = target.build !== undefined || target.healthcheck !== undefined;
    return isChecked && target.healthcheck?.disable !== true
      ? []
      : [`${name}: waits for the health of ${other}, which has no check`];
  });
}

function volumeFaults(
  name: string,
  volume: string,
  declared: readonly string[],
  exists: (path: string) => boolean,
): string[] {
  const source = volume.split(':')[0] ?? '';
  const isThere = source.startsWith('./') ? exists(`docker/${source.slice(2)}`) : declared.includes(source);
  return isThere ? [] : [`${name}: volume ${source} is not there`];
}

function addressFaults(
  name: string,
  service: Service,
  services: Readonly<Record<string, Service>>,
): string[] {
  const address = /@([\w-]+):(\d+)\//.exec(service.environment?.['DATABASE_URL'] ?? '');
  const [, host = '', port = ''] = address ?? [];
  if (address === null) return [];
  const target = services[host];
  if (target === undefined) return [`${name}: database ${host} is no service`];
  const listens = target.image?.startsWith('postgres:') ? ['5432'] : (target.expose ?? []);
  return listens.includes(port) ? [] : [`${name}: ${host} does not listen on ${port}`];
}

/** A worker listens nowhere, so the image's own check would call it sick. */
function workerFaults(name: string, service: Service): string[] {
  const isWorker = service.environment?.['TISHENG_ROLE'] === 'worker';
  return isWorker && service.healthcheck?.disable !== true
    ? [`${name}: is asked for a health that a worker does not tell`]
    : [];
}

function proxyFaults(files: ContainerFiles, services: Readonly<Record<string, Service>>): string[] {
  const upstream = /\bname (\S+)\s+port (\d+)/.exec(files.caddyfile);
  const [, host = '(none)', port = ''] = upstream ?? [];
  const target = services[host];
  if (target === undefined) return [`proxy: ${host} is no service`];
  const exposed = new RegExp(`^EXPOSE ${port}$`, 'm').test(files.dockerfile);
  return target.expose?.includes(port) && exposed ? [] : [`proxy: ${host} does not listen on ${port}`];
}

function isIgnored(path: string, dockerignore: string): boolean {
  return dockerignore
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .some((pattern) => !pattern.includes('*') && (path === pattern || path.startsWith(`${pattern}/`)));
}
