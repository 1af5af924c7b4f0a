/** {@code misuse}: a driver for each rule that the compiler decides, with the diagnostics it gets. */
package org.vxd4j.examples.misuse;
