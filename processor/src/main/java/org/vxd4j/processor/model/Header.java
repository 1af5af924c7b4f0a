package org.vxd4j.processor.model;

import org.vxd4j.api.Target;

/**
 * The values of {@code @VxD}.
 *
 * @param tag where they stand
 * @param name DDB_Name
 * @param deviceId DDB_Req_Device_Number
 * @param major DDB_Dev_Major_Version
 * @param minor DDB_Dev_Minor_Version
 * @param initOrder DDB_Init_Order
 * @param target the version the driver declares
 */
public record Header(Tag tag, String name, int deviceId, int major, int minor, int initOrder, Target target) {}
