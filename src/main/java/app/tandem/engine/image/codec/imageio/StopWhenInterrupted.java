package app.tandem.engine.image.codec.imageio;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/// Makes a reader stop when its thread is interrupted: it then returns what it has, and the interrupt is
/// still to be asked for.
record StopWhenInterrupted() implements IIOReadProgressListener {

    @Override
    public void imageProgress(ImageReader source, float percent) {
        if (Thread.currentThread().isInterrupted()) {
            source.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percent) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
