package dev.authendpoints.bench.floor;

@SuppressWarnings("ArrayRecordComponent") // never compared
record FloorUser(long id, byte[] hash, byte[] secret) {}
