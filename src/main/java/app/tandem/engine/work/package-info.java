/// How a batch runs: what starts when, who is told, and how it is cancelled.
package app.tandem.engine.work;
