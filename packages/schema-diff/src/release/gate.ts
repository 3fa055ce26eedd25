import { type CivilDate, createIssue, type Issue } from '@cartella/core';
import { type CompatibilityLevel, effectOnData, keepsLevel, pairsAgainstLevel, type VersionPair } from '../diff';
import { type Bump, bumpForVersion, bumps, type JudgedReport, keepsPromise, largestBump, requiredBump } from './bump';
import { type Changeset, joinChangesets, releaseIssue, type Waiver } from './documents';

/** A package about to be released, with the promise it makes and what changed in what it publishes. */
export interface PackageRelease {
  readonly name: string;
  /** The version released last. */
  readonly version: string;
  readonly level: CompatibilityLevel;
  /** Nothing of it is published for good yet: a break is told and asks for its bump, but for no waiver. */
  readonly isDraft?: boolean;
  /** What changed since that version, by artefact: `persona`, `accesso-esiti`, `percorso-comune`… */
  readonly reports: Readonly<Record<string, JudgedReport>>;
  /** For transitive levels: how all published versions and the new one stand to each other, by artefact. */
  readonly versions?: Readonly<Record<string, readonly VersionPair[]>>;
}

/** Everything the gate looks at. */
export interface ReleaseProposal {
  readonly packages: readonly PackageRelease[];
  readonly changesets: readonly Changeset[];
  readonly waivers: readonly Waiver[];
  /** The day of the release. */
  readonly today: CivilDate;
}

/** What the gate asks of a package, and what its changesets declare. */
export interface BumpVerdict {
  readonly package: string;
  readonly required: Bump;
  readonly declared: Bump;
}

/** The answer of the gate: it is open when no issue is an error. */
export interface GateVerdict {
  readonly open: boolean;
  readonly bumps: readonly BumpVerdict[];
  readonly issues: readonly Issue[];
}

/**
 * Compares what changed with what is declared. A bump lower than the changes need closes the gate; so does a break of the
 * promised level without a waiver in force, however large the bump. What is undecided counts as a break.
 */
export function judgeRelease({ packages, changesets, waivers, today }: ReleaseProposal): GateVerdict {
  const declared = joinChangesets(changesets);
  const verdicts = packages.map((release) => ({
    package: release.name,
    required: bumpForVersion(
      largestBump(Object.keys(release.reports).map((name) => bumpOf(release, name))),
      release.version,
    ),
    declared: Object.hasOwn(declared, release.name) ? (declared[release.name] as Bump) : 'none',
  }));
  const issues = [
    ...unknownPackages(packages, declared, waivers),
    ...verdicts.flatMap(tooLow),
    ...packages.flatMap((release) => brokenPromises(release, waivers, today)),
    ...unusedWaivers(packages, waivers),
  ];
  return { open: !issues.some(({ severity }) => severity === 'error'), bumps: verdicts, issues };
}

function bumpOf(release: PackageRelease, artefact: string): Bump {
  const report = release.reports[artefact];
  if (!report) return 'none';
  return breaksLevel(release, artefact) ? 'major' : requiredBump(report, release.level);
}

function breaksLevel({ reports, versions, level }: PackageRelease, artefact: string): boolean {
  const report = reports[artefact];
  const apart = pairsAgainstLevel(versions?.[artefact] ?? [], level);
  return (report !== undefined && !keepsPromise(report, level)) || (level.endsWith('-transitive') && apart.length > 0);
}

function tooLow({ package: name, required, declared }: BumpVerdict): Issue[] {
  if (bumps.indexOf(declared) >= bumps.indexOf(required)) return [];
  return [createIssue(releaseIssue.bumpTooLow, [name], { params: { package: name, required, declared } })];
}

function brokenPromises(release: PackageRelease, waivers: readonly Waiver[], today: CivilDate): Issue[] {
  const severity = release.isDraft ? 'warning' : 'error';
  return Object.keys(release.reports).flatMap((artefact) => {
    if (!breaksLevel(release, artefact)) return [];
    const path = [release.name, artefact];
    const waiver = waivers.find((one) => one.package === release.name && one.artefact === artefact);
    if (!waiver) {
      const kinds = (release.reports[artefact]?.changes ?? [])
        .filter((change) => !keepsLevel(effectOnData(change), release.level))
        .map(({ kind }) => kind);
      const params = { package: release.name, artefact, kinds: [...new Set(kinds)].join(', '), level: release.level };
      return [createIssue(releaseIssue.breakWithoutWaiver, path, { severity, params })];
    }
    if (waiver.sunset >= today) return [];
    return [
      createIssue(releaseIssue.waiverExpired, path, {
        severity,
        params: { package: release.name, artefact, sunset: waiver.sunset },
      }),
    ];
  });
}

function unusedWaivers(packages: readonly PackageRelease[], waivers: readonly Waiver[]): Issue[] {
  return waivers
    .filter(({ package: name, artefact }) => {
      const release = packages.find((one) => one.name === name);
      return release !== undefined && !breaksLevel(release, artefact);
    })
    .map(({ package: name, artefact }) =>
      createIssue(releaseIssue.waiverUnused, [name, artefact], {
        severity: 'warning',
        params: { package: name, artefact },
      }),
    );
}

function unknownPackages(
  packages: readonly PackageRelease[],
  declared: Changeset,
  waivers: readonly Waiver[],
): Issue[] {
  const known = new Set(packages.map(({ name }) => name));
  const named = new Set([...Object.keys(declared), ...waivers.map((waiver) => waiver.package)]);
  return [...named]
    .filter((name) => !known.has(name))
    .map((name) => createIssue(releaseIssue.unknownPackage, [name], { params: { package: name } }));
}
