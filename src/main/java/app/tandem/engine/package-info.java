/// What Tandem does, whoever asks for it: no window, no command line.
package app.tandem.engine;
