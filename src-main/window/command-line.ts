const refused = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'disable-web-security',
  'ignore-certificate-errors',
  'proxy-server',
  'host-rules',
  'host-resolver-rules',
  'js-flags',
  'load-extension',
  'renderer-cmd-prefix',
  'gpu-launcher',
  'utility-cmd-prefix',
] as const;

/** A switch that opens the application to others, for the packaged application to refuse; null where there is none. */
export function refusedSwitch(
  commandLine: { readonly hasSwitch: (name: string) => boolean },
  environment: Readonly<Record<string, string | undefined>>,
): (typeof refused)[number] | null {
  // Set by the test that starts the packaged application; whoever can set it can replace the application as well.
  if (environment['MINGZHANG_TEST'] === '1') return null;
  return refused.find((name) => commandLine.hasSwitch(name)) ?? null;
}
