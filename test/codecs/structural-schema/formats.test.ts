import { describe, expect, test } from "vitest";
import { formatProblem } from "#codecs/structural-schema/formats.ts";

// Right and wrong texts; the doubtful ones follow kube-openapi's strfmt and its tests.
const cases: Readonly<Record<string, readonly [right: readonly string[], wrong: readonly string[]]>> = {
  bsonobjectid: [["507f1f77bcf86cd799439011"], ["507f1f77bcf86cd79943901", "zzzf1f77bcf86cd799439011"]],
  uri: [
    [
      "https://a.test/b?c=%zz",
      "/path",
      "mailto:a@b",
      "http://[::1]:80/",
      "http://a.test:/",
      "oci://r.test/x:1",
      "a.b:80",
      "http://a.test/ b",
    ],
    ["", "a.test/b", "http://a.test:port/", "http://a\u0000", ":x", "http://a.test/%zz", "http://a b/"],
  ],
  email: [
    ["a@b", "A B <a.c@b.test>", '"x y"@b.test'],
    ["a", "a@", "@b", "a b@c", "<a@b"],
  ],
  hostname: [
    ["a.test", "a", "1a.test", "localhost"],
    ["", "-a.test", "a_b", "a..b", "a.test."],
  ],
  ipv4: [
    ["10.0.0.1", "010.0.0.1", "::ffff:1.2.3.4"],
    ["10.0.0", "256.0.0.1", "::1", "10.0.0.1/8", ""],
  ],
  ipv6: [
    ["::", "::1", "fe80::1:2", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4"],
    ["1.2.3.4", ":::", "1:2:3:4:5:6:7:8:9", "fe80::1%eth0", "12345::"],
  ],
  cidr: [
    ["10.0.0.0/8", "fd00::/8"],
    ["10.0.0.0", "10.0.0.0/33", "fd00::/129", "/8"],
  ],
  mac: [
    ["01:23:45:67:89:ab", "01-23-45-67-89-AB", "0123.4567.89ab", "01:23:45:67:89:ab:cd:ef"],
    ["01:23:45:67:89", "01:23-45:67:89:ab", "0123.4567"],
  ],
  uuid: [["507f1f77-bcf8-6cd7-9943-901100000000", "507F1F77BCF86CD79943901100000000"], ["507f1f77-bcf8-6cd7-9943"]],
  uuid3: [["507f1f77-bcf8-3cd7-9943-901100000000"], ["507f1f77-bcf8-4cd7-9943-901100000000"]],
  uuid4: [["507f1f77-bcf8-4cd7-9943-901100000000"], ["507f1f77-bcf8-4cd7-7943-901100000000"]],
  uuid5: [["507f1f77-bcf8-5cd7-a943-901100000000"], ["507f1f77-bcf8-5cd7-c943-901100000000"]],
  isbn: [
    ["0321751043", "978-0321751041"],
    ["0321751044", "978-0321751042", "x"],
  ],
  isbn10: [["080442957X"], ["0804429570"]],
  isbn13: [["978-0321751041"], ["0321751043"]],
  creditcard: [["4111-1111-1111-1111"], ["4111-1111-1111-1112", "1"]],
  ssn: [
    ["111-11-1111", "111 11 1111"],
    ["111111111", "1111-1-1111"],
  ],
  hexcolor: [
    ["#fff", "FF8800"],
    ["#ffff", "red"],
  ],
  rgbcolor: [
    ["rgb(0,10,255)", "rgb( 1 , 2 , 3 )"],
    ["rgb(0,10,256)", "rgb(1,2)"],
  ],
  byte: [
    ["aGVsbG8=", "YWJj"],
    ["", "aGVsbG8", "aGV sbG8="],
  ],
  password: [["", "anything"], []],
  date: [["2024-02-29"], ["2023-02-29", "2024-2-1", "2024-13-01", "24-01-01"]],
  duration: [
    ["1h30m", "0", "-1.5s", "22 ns", "2 weeks", "1d", "5 minutes"],
    ["", "soon", "1", "1 y", "h"],
  ],
  datetime: [
    ["2014-12-15T19:30:20Z", "2014-12-15t19:30:20.000+01:00"],
    ["2014-12-15", "2014-12-15T24:30:20Z", "2014-12-15T19:30:20", "2014-13-15T19:30:20Z"],
  ],
  "date-time": [["2014-12-15T19:30:20Z"], ["x"]],
  "k8s-short-name": [["a-1"], ["A", "a.b", "-a"]],
  "k8s-long-name": [["a.b-1"], ["a_b", "a..b"]],
};

describe.each(Object.entries(cases))("format %s", (format, [right, wrong]) => {
  test.each([...right])("takes %j", (text) => {
    expect(formatProblem(format, text)).toBeUndefined();
  });
  test.each([...wrong])("refuses %j", (text) => {
    expect(formatProblem(format, text)).toMatch(/^(an?|base64)\b/);
  });
});

test("formats that the server does not know are ignored", () => {
  for (const format of ["ip", "quantity", "int32", "constructor", "semver"])
    expect(formatProblem(format, "?")).toBeUndefined();
});
