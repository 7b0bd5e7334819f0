package homeward.chassis.attachments.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

import homeward.events.attachments.FileType;

/** Copies a file without its metadata, as far as its type allows. */
public final class Cleaning {

    private static final int BUFFER = 8192;

    private Cleaning() {}

    /** Whether the type can be cleaned at all. */
    public static boolean cleans(FileType type) {
        return type != FileType.PDF;
    }

    /** Whether the whole file must be there before it can be cleaned: its metadata is found from its beginning only by leaps. */
    public static boolean needsWhole(FileType type) {
        return type == FileType.TIFF;
    }

    /**
     * Copies a file that is read once, from its beginning.
     *
     * @throws Malformed if it is not built as its type demands
     * @throws IllegalArgumentException if the type needs the whole
     */
    public static void clean(FileType type, InputStream in, OutputStream out) throws IOException {
        switch (type) {
            case JPEG -> Jpeg.clean(in, out);
            case PNG -> Png.clean(in, out);
            case PDF -> Pdf.copy(in, out);
            case TIFF -> throw new IllegalArgumentException("TIFF needs the whole file");
        }
    }

    /**
     * Copies a file that is there as a whole.
     *
     * @return whether none of its metadata is left
     * @throws Malformed if it is not a TIFF file
     */
    public static boolean cleanTiff(SeekableByteChannel file, OutputStream out) throws IOException {
        TiffTags.Found found = TiffTags.found(file);
        file.position(0);
        InputStream in = Channels.newInputStream(file);
        byte[] buffer = new byte[BUFFER];
        boolean all = found.all();
        long offset = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (Patch patch : found.patches()) {
                patch.over(offset, buffer, read);
            }
            out.write(buffer, 0, read);
            all &= found.parts().isRestZero(offset, buffer, read);
            offset += read;
        }
        return all;
    }
}
