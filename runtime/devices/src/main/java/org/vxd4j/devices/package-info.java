/** Which base devices there are. */
package org.vxd4j.devices;
