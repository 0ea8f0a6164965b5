/// What the formats of picture files share: a `Codec` is one of them, `FileBytes` what it reads from, `Signature` tells
/// which a file is of. Nothing outside [app.tandem.engine.image] calls it.
///
/// The formats have a room each, and some share one: `jpeg` has its codec and all that goes into it, `gif`, `png`, …
/// still stand here.
package app.tandem.engine.image.codec;
