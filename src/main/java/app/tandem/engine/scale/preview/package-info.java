/// One image before and after, without a run: what it would look like, and how many bytes it would have.
package app.tandem.engine.scale.preview;
