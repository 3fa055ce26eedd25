import { failure, type Result, success } from '@cartella/core';
import { type Cartella, type Certificate, composeWithProof } from '@cartella/profile';
import { locateIssues } from '@cartella/profile/load';
import { type Profile, readProfile } from './read-profile';

/** A profile with what it composes to. */
export interface ComposedProfile {
  readonly profile: Profile;
  readonly cartella: Cartella;
  readonly certificate: Certificate;
}

/** Composes a profile over a kit; problems say file and line. */
export function composeOver(kit: Cartella, profile: Profile): Result<ComposedProfile> {
  const { id, version } = profile;
  const composed = composeWithProof(kit, profile.layers, { id, version });
  return composed.ok
    ? success({ profile, ...composed.value })
    : failure(locateIssues(composed.issues, profile.documents));
}

/** Reads a profile and composes it over a kit. */
export function readAndCompose(place: string, folder: string, kit: Cartella): Result<ComposedProfile> {
  const read = readProfile(place, folder);
  return read.ok ? composeOver(kit, read.value) : read;
}
