import { describe, expect, it } from 'vitest';
import { kindOfProcess, memoryOfTree, proportionalSize, treeOf, whyNoMemory } from '../../scripts/bench/process-memory.mjs';

describe('proportionalSize', () => {
  it('reads the whole size, not its parts', () => {
    expect(proportionalSize('Rss:  900 kB\nPss:             1234 kB\nPss_Dirty:        56 kB\nPss_Anon: 7 kB\n')).toBe(1234);
  });

  it('is nothing for a process that has gone', () => {
    expect(proportionalSize('')).toBe(0);
  });
});

describe('kindOfProcess', () => {
  it.each([
    [['electron', '.', '--profile=demo'], 'main'],
    [['electron', '--type=renderer', '--lang=en'], 'renderer'],
    [['electron', '--type=gpu-process'], 'GPU'],
    [['electron', '--type=utility', '--utility-sub-type=network.mojom.NetworkService'], 'utility (network)'],
    [['electron', '--type=utility', '--utility-sub-type=node.mojom.NodeService'], 'utility (lender)'],
    [['electron --type=zygote --no-sandbox'], 'zygote'],
  ])('of %j is %s', (commandLine, kind) => {
    expect(kindOfProcess(commandLine)).toBe(kind);
  });
});

describe('treeOf', () => {
  it('holds what a process started, and what that started in turn', () => {
    const parents = new Map([[2, 1], [3, 2], [4, 3], [5, 1], [6, 5]]);

    expect(treeOf(2, parents)).toEqual([2, 3, 4]);
  });
});

describe('memoryOfTree', () => {
  it.skipIf(whyNoMemory() !== null)('finds memory in this very process', () => {
    const memory = memoryOfTree(process.pid);

    expect(memory['main']).toBeGreaterThan(1000);
    expect(memory['all']).toBeGreaterThanOrEqual(memory['main'] ?? 0);
  });
});
