/// One window for all starts: a second start hands over what it was given and ends.
package app.tandem.engine.instance;
