/** Compiling drivers with the processor, and what comes out of it as problems: text or JSON. */
package org.vxd4j.cli.check;
