package dev.parley.ai.knowledge.retrieval;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own form of an index, with room for longer vectors than the 1,024 numbers it allows by
 * itself: many models of servers make them. What it writes, Lucene reads as its own.
 */
final class WideVectorCodec extends FilterCodec {

    /** The longest vectors of models that are in use. */
    private static final int MOST_DIMENSIONS = 8_192;

    private final KnnVectorsFormat vectors =
            new PerFieldKnnVectorsFormat() {
                @Override
                public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                    return new Wide(new Lucene99HnswVectorsFormat());
                }
            };

    WideVectorCodec(Codec usual) {
        super(usual.getName(), usual);
    }

    @Override
    public KnnVectorsFormat knnVectorsFormat() {
        return vectors;
    }

    /** Goes by the name of the format that it hands everything to. */
    private static final class Wide extends KnnVectorsFormat {

        private final KnnVectorsFormat usual;

        Wide(KnnVectorsFormat usual) {
            super(usual.getName());
            this.usual = usual;
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return usual.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return usual.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String field) {
            return MOST_DIMENSIONS;
        }
    }
}
