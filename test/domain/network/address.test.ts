import { isIP } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressKey, contains, overlap, parseAddress, parseRange, type AddressRange } from "#domain/network/address.ts";

const range = (text: string): AddressRange => parseRange(text) ?? expect.fail(`${text} is no range`);
const address = (text: string) => parseAddress(text) ?? expect.fail(`${text} is no address`);

describe("addresses", () => {
  test.each([
    ["172.16.1.50", 2886730034n],
    ["0.0.0.0", 0n],
    ["255.255.255.255", 4294967295n],
    ["::", 0n],
    ["::1", 1n],
    ["fe80::1:2", (0xfe80n << 112n) | 0x10002n],
    ["::ffff:1.2.3.4", 0xffff01020304n],
    ["1:2:3:4:5:6:7:8", 0x00010002000300040005000600070008n],
  ])("%s", (text, value) => expect(parseAddress(text)?.value).toBe(value));

  test.each([
    "",
    "1.2.3",
    "1.2.3.256",
    "01.2.3.4",
    "1.2.3.4/24",
    ":::",
    "1::2::3",
    "g::",
    "1:2:3:4:5:6:7",
    "1.2.3.4::",
  ])("%j is none", (text) => expect(parseAddress(text)).toBeUndefined());

  test("what Node takes for an address is one, and nothing else", () => {
    const groups = fc.array(fc.constantFrom("", "0", "1", "ff", "fffff", "abcd", "1.2.3.4"), { maxLength: 9 });
    fc.assert(
      fc.property(groups, fc.constantFrom(":", "."), (parts, joint) => {
        const text = parts.join(joint);
        expect(parseAddress(text)?.family ?? 0).toBe(isIP(text));
      }),
    );
  });

  test("equal addresses have equal keys", () => {
    expect(addressKey(address("fd00::1"))).toBe(addressKey(address("FD00:0:0:0:0:0:0:1")));
    expect(addressKey(address("::1.2.3.4"))).not.toBe(addressKey(address("1.2.3.4")));
  });
});

describe("ranges", () => {
  test.each([
    ["172.16.1.0/24", "172.16.1.0", "172.16.1.255"],
    ["172.16.1.77/28", "172.16.1.64", "172.16.1.79"],
    ["172.16.1.60-172.16.1.69", "172.16.1.60", "172.16.1.69"],
    ["172.16.1.60 - 172.16.1.69", "172.16.1.60", "172.16.1.69"],
    ["172.16.1.60", "172.16.1.60", "172.16.1.60"],
    ["fd00::/126", "fd00::", "fd00::3"],
    ["0.0.0.0/0", "0.0.0.0", "255.255.255.255"],
  ])("%s holds %s to %s", (text, first, last) => {
    expect(range(text)).toEqual({
      family: address(first).family,
      first: address(first).value,
      last: address(last).value,
    });
  });

  test.each(["172.16.1.9-172.16.1.1", "172.16.1.0/33", "1.1.1.1-::1", "a-b", "172.16.1.0/"])("%j is none", (text) =>
    expect(parseRange(text)).toBeUndefined(),
  );

  test("contain and overlap by family", () => {
    expect(contains(range("172.16.1.0/24"), address("172.16.1.255"))).toBe(true);
    expect(contains(range("172.16.1.0/24"), address("172.16.2.0"))).toBe(false);
    expect(contains(range("::/0"), address("1.2.3.4"))).toBe(false);
    expect(overlap(range("10.0.0.0/8"), range("10.244.0.0/16"))).toBe(true);
    expect(overlap(range("10.0.0.0/16"), range("10.1.0.0/16"))).toBe(false);
  });
});
