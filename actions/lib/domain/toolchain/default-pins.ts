// The versions and checksums that come with this release, used for tools that the repository does not pin.
// Source: public mise.lock files of the homelab family, November 2026; updated together with mise.lock.
import { compareText } from "#kernel/ordering.ts";
import { knownTools } from "./known-tools.ts";
import { assetUrl } from "./release-name.ts";
import type { KnownTool, Pin, Pins, Platform, ReleaseAsset } from "./tool.ts";

interface Sums {
  readonly version: string;
  readonly sha256: Readonly<Partial<Record<Platform, string>>>;
}

const sums: Readonly<Record<string, Sums>> = {
  actionlint: {
    version: "1.7.12",
    sha256: {
      "linux-x64": "8aca8db96f1b94770f1b0d72b6dddcb1ebb8123cb3712530b08cc387b349a3d8",
      "linux-arm64": "325e971b6ba9bfa504672e29be93c24981eeb1c07576d730e9f7c8805afff0c6",
      "macos-arm64": "aba9ced2dee8d27fecca3dc7feb1a7f9a52caefa1eb46f3271ea66b6e0e6953f",
    },
  },
  age: {
    version: "1.3.1",
    sha256: {
      "linux-x64": "bdc69c09cbdd6cf8b1f333d372a1f58247b3a33146406333e30c0f26e8f51377",
      "linux-arm64": "c6878a324421b69e3e20b00ba17c04bc5c6dab0030cfe55bf8f68fa8d9e9093a",
      "macos-arm64": "01120ea2cbf0463d4c6bd767f99f3271bbed1cdc8a9aa718a76ba1fe4f01998b",
    },
  },
  flux: {
    version: "2.9.4",
    sha256: {
      "linux-x64": "c2c397a52930f52d2005c01d276116b059d062de379386d58e98115380a766a2",
      "linux-arm64": "dcab945f8d8658662fa1db93e150a602ba1f91da367a82e099bd65595fc7c62c",
      "macos-arm64": "5350675411f1c8c20fb7fd827450933e939f7ab82a2cd92f8fa2abe497761911",
    },
  },
  helm: {
    version: "4.2.4",
    sha256: {
      "linux-x64": "c306b46f719b0a4da32d0f78ee21bf90ce8d602f15b22ab753f0674d1670a7f3",
      "linux-arm64": "564de2191b881e9f71b5606b25345821ea1682f06ab90499d3ab22b530176da1",
      "macos-arm64": "d747eb4e28bd2727173d15b759fa0a17822291ec09db7ced3d55af290a3661a2",
    },
  },
  kubeconform: {
    version: "0.8.0",
    sha256: {
      "linux-x64": "9bc2bffbf71f261128533edaf912153948b7ff238f9a531ae6d34466ec287883",
      "linux-arm64": "1f53fc8e81258197a35e8603054162a5af1de8c5af13746c71ab680d9534ed87",
      "macos-arm64": "f84f4dfbebf4a6b0b230385fa065a39ea35e02608c2b50d025dcf64775a69d67",
    },
  },
  kubectl: {
    version: "1.36.4",
    sha256: {
      "linux-x64": "8b8f088da2dab964f853b38464033b1be15ede2839eca751482357c45abdd05a",
      "linux-arm64": "0ecf44450ee6063bf19dd166a103ee6df4a9034455c2abce626e6eea657d73fb",
      "macos-arm64": "c9e4f713d6fee0043a3d835cca13077cda2bc0973840eb9779360df0b5bdfc69",
    },
  },
  kustomize: {
    version: "5.8.1",
    sha256: {
      "linux-x64": "029a7f0f4e1932c52a0476cf02a0fd855c0bb85694b82c338fc648dcb53a819d",
      "linux-arm64": "0953ea3e476f66d6ddfcd911d750f5167b9365aa9491b2326398e289fef2c142",
      "macos-arm64": "8886f8a78474e608cc81234f729fda188a9767da23e28925802f00ece2bab288",
    },
  },
  sops: {
    version: "3.13.3",
    sha256: {
      "linux-x64": "e5bec3346a873ae91d871550f3e698c1aad962aff462a080e40f25fde17fef6b",
      "linux-arm64": "53b0abacd38ef1b12a66d6c100956691b9cefce018d91f81e73ddf7438b94d77",
      "macos-arm64": "b97c0d434aab577dc40310e8d22ff9e45eef4c80638ab978daae9b4681c59286",
    },
  },
  talhelper: {
    version: "3.1.16",
    sha256: {
      "linux-x64": "07d564dbace1841afd8c619210bf213f6bcf08ba81105583d2781d873633343f",
      "linux-arm64": "2050e9f95e372a9f1471eb0d3fc0f966a2a52e78798a50252d7e0b02dc86aa2b",
      "macos-arm64": "740ee9143aed9964811ce027276f2e382c1add4baa7f38bcf142099c919aed37",
    },
  },
  talosctl: {
    version: "1.13.8",
    sha256: {
      "linux-x64": "406b56f9e4ff03b1557cc941b1f163aec8a6ebb36e28f0bbbe6d083589529261",
      "linux-arm64": "255ed9ccd2cfa26c619c5d445c013e4b6bf9e7d5a5aecbd72145db01a531ec60",
      "macos-arm64": "ede53ce2c8508fe3a95b80a3039ad8a07940a8d6a611d6a49d0154edfca766b8",
    },
  },
  zizmor: {
    version: "1.30.1",
    sha256: {
      "linux-x64": "e65324f4430c2717591937edcec90ccbefaf14c174f8ec9415e03ca875b46e1a",
      "linux-arm64": "7ff1dce33bdd18fd2a4affe63bdd47efcccca97b2cec1c1863ec26e9e2647540",
      "macos-arm64": "e28d22b087f9ebb8d99da6e740d348c930f559961c7c3f12badda54f882195a2",
    },
  },
};

/** A pin for every known tool, with the address that its project publishes that release under. */
export function defaultPins(): Pins {
  const pins = new Map<string, Pin>();
  for (const tool of [...knownTools].sort((a, b) => compareText(a.name, b.name))) {
    const known = sums[tool.name];
    if (known !== undefined) pins.set(tool.name, pinOf(tool, known));
  }
  return pins;
}

function pinOf(tool: KnownTool, { version, sha256 }: Sums): Pin {
  const platforms: Partial<Record<Platform, ReleaseAsset>> = {};
  for (const platform of Object.keys(sha256) as Platform[]) {
    const sum = sha256[platform];
    const url = assetUrl(tool, version, platform);
    if (sum !== undefined && url !== undefined) platforms[platform] = { url, sha256: sum };
  }
  return { tool: tool.name, version, platforms };
}
