/** The machine: build one, load drivers, give it guests, run it. */
package org.vxd4j.vmm;
