// How long a call may take in all when its caller does not say, in milliseconds.

/** A question that a healthy node answers in milliseconds. */
export const questionMs = 10_000;
/** Apply validates against the hardware; reboot and rollback answer before they act. */
export const changeMs = 60_000;
/** Files of a node, the kubeconfig. */
export const fileMs = 30_000;
/** A snapshot of a large etcd over a slow network. */
export const snapshotMs = 10 * 60_000;
/** An installer image, a few hundred megabytes. */
export const pullMs = 15 * 60_000;
export const installMs = 15 * 60_000;
/** Events and watches. */
export const followMs = 30 * 60_000;
