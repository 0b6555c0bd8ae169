/** Below this a passage is not said to carry a statement; learned by `npm run bench -- support` (docs/support.md). */
export const supportFloor = 0.52;
