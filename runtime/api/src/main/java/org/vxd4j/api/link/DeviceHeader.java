package org.vxd4j.api.link;

import org.vxd4j.api.Target;

/**
 * The data fields of a device descriptor block (DDK {@code VxD_Desc_Block}).
 *
 * @param name DDB_Name, at most 8 characters
 * @param deviceId DDB_Req_Device_Number, 0 when undefined
 * @param major DDB_Dev_Major_Version
 * @param minor DDB_Dev_Minor_Version
 * @param initOrder DDB_Init_Order, compared unsigned
 * @param target the version of Windows the driver is written for (DDB_SDK_Version)
 */
public record DeviceHeader(String name, int deviceId, int major, int minor, int initOrder, Target target) {}
