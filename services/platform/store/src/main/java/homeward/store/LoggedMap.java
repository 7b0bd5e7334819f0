package homeward.store;

import java.util.Map;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map in the store's file that reports its changes to the {@link RedoLog}. Writers hold the collection's lock,
 * so the log has the changes of an entry in order.
 */
final class LoggedMap extends MVMap<byte[], byte[]> {

    private final RedoLog log;

    private LoggedMap(Map<String, Object> config, RedoLog log) {
        super(config, ByteArrayDataType.INSTANCE, ByteArrayDataType.INSTANCE);
        this.log = log;
    }

    @Override
    public byte @Nullable [] put(byte[] key, byte[] value) {
        byte @Nullable [] before = super.put(key, value);
        log.put(getId(), key, value);
        return before;
    }

    @Override
    public byte @Nullable [] remove(Object key) {
        byte @Nullable [] before = super.remove(key);
        if (before != null) {
            log.remove(getId(), (byte[]) key);
        }
        return before;
    }

    @Override
    public void clear() {
        log.unloggable();
        super.clear();
    }

    /** Removes the whole map from the file. */
    void drop() {
        log.unloggable();
        getStore().removeMap(this);
    }

    /** Creates or opens such maps. */
    static final class Builder extends BasicBuilder<LoggedMap, byte[], byte[]> {

        private final RedoLog log;

        Builder(RedoLog log) {
            this.log = log;
            setKeyType(ByteArrayDataType.INSTANCE);
            setValueType(ByteArrayDataType.INSTANCE);
        }

        @Override
        @SuppressWarnings("UndefinedEquals") // ByteArrayDataType compares keys by their content
        protected LoggedMap create(Map<String, Object> config) {
            return new LoggedMap(config, log);
        }
    }
}
