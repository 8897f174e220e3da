package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DeviceId;
import dev.authendpoints.device.DeviceStore;
import dev.authendpoints.device.TrustedDevice;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class MemoryDeviceStore implements DeviceStore {
    private final MemoryDatabase database;
    private final AccountStore accounts;
    private final Table<DeviceId, TrustedDevice> devices;
    private final Table<DeviceId, Instant> signatures;

    MemoryDeviceStore(MemoryDatabase database, AccountStore accounts) {
        this.database = database;
        this.accounts = accounts;
        this.devices = database.table();
        this.signatures = database.table();
    }

    @Override
    public void add(TrustedDevice device) {
        database.run(() -> devices.put(device.id(), device));
    }

    @Override
    public Optional<TrustedDevice> find(DeviceId id, Instant now) {
        return database.run(() -> devices.get(id).filter(device -> trusted(device, now)));
    }

    @Override
    public List<TrustedDevice> of(AccountId account, Instant now) {
        return database.run(
                () -> newest(account).filter(device -> trusted(device, now)).toList());
    }

    @Override
    public boolean rotate(DeviceId id, SecretHash token, Successor successor, Client client, Instant now) {
        return database.run(() -> devices.update(
                id,
                device -> device.token().equals(token) && now.isBefore(device.expiresAt()),
                device -> new TrustedDevice(
                        id,
                        device.account(),
                        device.epoch(),
                        successor.token(),
                        device.trustedAt(),
                        device.expiresAt(),
                        client.network(),
                        client.agent(),
                        Optional.of(new TrustedDevice.Use(now, token, successor.sealed())),
                        device.key())));
    }

    @Override
    public boolean sign(DeviceId id, Instant nonceAt) {
        return database.run(() -> {
            boolean later = devices.get(id).isPresent()
                    && signatures
                            .get(id)
                            .filter(last -> !last.isBefore(nonceAt))
                            .isEmpty();
            if (later) {
                signatures.put(id, nonceAt);
            }
            return later;
        });
    }

    @Override
    public void keepNewest(AccountId account, int most) {
        database.run(() -> newest(account).skip(most).toList().forEach(device -> devices.remove(device.id())));
    }

    @Override
    public boolean remove(AccountId account, DeviceId id) {
        return database.run(() -> devices.removeIf(
                        (key, device) -> key.equals(id) && device.account().equals(account))
                == 1);
    }

    @Override
    public int removeAll(AccountId account) {
        return database.run(
                () -> devices.removeIf((id, device) -> device.account().equals(account)));
    }

    @Override
    public int pruneSealed(Instant usedBefore) {
        Predicate<TrustedDevice.Use> old =
                use -> !use.sealedSuccessor().isEmpty() && use.at().isBefore(usedBefore);
        return database.run(() -> {
            int sealed = Math.toIntExact(devices.rows()
                    .filter(device -> device.use().filter(old).isPresent())
                    .count());
            devices.updateAll(device -> device.use().filter(old).isPresent(), MemoryDeviceStore::unsealed);
            return sealed;
        });
    }

    @Override
    public int prune(Instant expiredBefore) {
        return database.run(
                () -> devices.removeIf((id, device) -> device.expiresAt().isBefore(expiredBefore)));
    }

    private Stream<TrustedDevice> newest(AccountId account) {
        return devices.rows()
                .filter(device -> device.account().equals(account))
                .sorted(Comparator.comparing(TrustedDevice::trustedAt)
                        .reversed()
                        .thenComparing(device -> device.id().value()));
    }

    private boolean trusted(TrustedDevice device, Instant now) {
        return now.isBefore(device.expiresAt())
                && accounts.find(device.account())
                        .filter(account -> account.epoch() == device.epoch())
                        .isPresent();
    }

    private static TrustedDevice unsealed(TrustedDevice device) {
        return new TrustedDevice(
                device.id(),
                device.account(),
                device.epoch(),
                device.token(),
                device.trustedAt(),
                device.expiresAt(),
                device.network(),
                device.agent(),
                device.use().map(use -> new TrustedDevice.Use(use.at(), use.predecessor(), "")),
                device.key());
    }
}
