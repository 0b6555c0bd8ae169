import { expect, test } from "vitest";
import { decideRoom, type Room } from "./decide-room.ts";

const mebibyte = 1024 * 1024;
const well: Room = { freeBytes: 1_000 * mebibyte, isReserveHeld: true, isServerGone: false, isReadOnly: false };

test("with room enough nothing is done", () => {
  expect(decideRoom(well)).toBeNull();
});

test("a server that is gone is started again", () => {
  expect(decideRoom({ ...well, isServerGone: true })).toBe("revive");
});

test("on a full disk the reserve is freed before the server is started, which needs its room", () => {
  const full = { ...well, freeBytes: 0, isServerGone: true };
  expect(decideRoom(full)).toBe("free the reserve");
  expect(decideRoom({ ...full, isReserveHeld: false })).toBe("revive");
});

test("writing stops while there is still room for what is in hand", () => {
  expect(decideRoom({ ...well, freeBytes: 60 * mebibyte })).toBe("stop writing");
  expect(decideRoom({ ...well, freeBytes: 60 * mebibyte, isReadOnly: true })).toBeNull();
});

test("when room returns the reserve is held again first, and only then is written", () => {
  const healing = { ...well, isReserveHeld: false, isReadOnly: true };
  expect(decideRoom({ ...healing, freeBytes: 100 * mebibyte })).toBeNull();
  expect(decideRoom({ ...healing, freeBytes: 200 * mebibyte })).toBe("hold the reserve");
  expect(decideRoom({ ...healing, freeBytes: 136 * mebibyte, isReserveHeld: true })).toBe("write again");
});

test("room just above the mark does not let writing begin and stop in turn", () => {
  expect(decideRoom({ ...well, freeBytes: 70 * mebibyte, isReadOnly: true })).toBeNull();
  expect(decideRoom({ ...well, freeBytes: 70 * mebibyte })).toBeNull();
});
