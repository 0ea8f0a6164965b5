/// What ImageIO reads with the plugins of TwelveMonkeys: BMP, and what the packages of other formats leave
/// to it.
///
/// Begin with `TwelveMonkeys`, which calls the readers, and `AwtImages`, which takes the pixels out of what
/// they give. `PartReader` reads a picture part by part. `StopWhenInterrupted` and
/// `InterruptibleInput` are how a cancel reaches a reader. `BmpCodec` needs no more than that
/// to read; `BmpWriter` writes BMPs.
package app.tandem.engine.image.codec.imageio;
