/** What services return when it is more than one register. */
package org.vxd4j.api.result;
