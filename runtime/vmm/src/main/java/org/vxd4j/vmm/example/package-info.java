/** Runnable examples, as the command line finds them. */
package org.vxd4j.vmm.example;
