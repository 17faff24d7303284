// Our verdicts against those of the real decoder: talosctl 1.13 on changed configurations and on patches.
import { afterAll, beforeAll, expect, it } from "vitest";
import { config, isGreen, patch } from "./judging.ts";
import { describeWithTools } from "../../tools/real-tools.ts";
import { changed, decoderCases } from "./decoder-cases.ts";
import { patchCases } from "./patch-cases.ts";
import { startRealTalos, type RealTalos } from "./real-talos.ts";

await describeWithTools(["talhelper", "talosctl"], "the real decoder", () => {
  let talos: RealTalos;
  beforeAll(async () => {
    talos = await startRealTalos();
  }, 120_000);
  afterAll(() => talos.dispose());

  it("takes the rendered configuration, and so do we", async () => {
    expect(await talos.validate(talos.rendered)).toMatchObject({ valid: true });
    expect(config(talos.rendered)).toEqual([]);
  });

  it.each(decoderCases)("agrees on $name", async (each) => {
    const text = changed(talos.rendered, each);
    const [real, ours] = [await talos.validate(text), config(text)];
    expect({ ours, agrees: isGreen(ours) === real.valid, talosctl: real.said }).toMatchObject({
      agrees: each.differs === undefined,
    });
  });

  it.each(patchCases)("agrees on the patch $name", async ({ text, single = false, differs }) => {
    const [real, ours] = [await talos.patch(text, { single }), patch(text, { multiDocument: !single })];
    expect({ ours, agrees: isGreen(ours) === real.valid, talosctl: real.said }).toMatchObject({
      agrees: differs === undefined,
    });
  });

  it("compares enough, and few differences are known", () => {
    const all = [...decoderCases, ...patchCases];
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(({ differs }) => differs !== undefined).length).toBeLessThan(all.length / 10);
  });
});
