/// Texts from outside, such as the name of a file or the title of an entry, made fit to be shown among others.
package app.tandem.engine.text;
