/** What happened, record by record: the machine's explanation of a run. */
package org.vxd4j.vmm.trace;
