package homeward.chassis.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Singleton;

import homeward.chassis.commands.SecretIds;

/** Ids derived under the vault's secret: UUIDs of version 8 (RFC 9562), of which 122 bits are pseudo-random. */
@Singleton
final class VaultIds implements SecretIds {

    private final Vault vault;

    VaultIds(Vault vault) {
        this.vault = vault;
    }

    @Override
    public UUID of(String text) {
        ByteBuffer bits = ByteBuffer.wrap(vault.derive(text.getBytes(StandardCharsets.UTF_8)));
        long high = (bits.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (bits.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
