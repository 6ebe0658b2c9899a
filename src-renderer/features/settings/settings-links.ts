/** The ways that lead on from the settings. */
export interface SettingsLinks {
  readonly ownData: string;
}
