package io.github.crmprofile.standard;

/** Defines the activity-based conversion of clients without activities. */
public enum ConversionPolicy {
    /** Undefined: there is nothing to divide by. */
    UNDEFINED_WITHOUT_ACTIVITIES,
    /** 100 % when a deal was won and 0 % otherwise: for hosts that must show what the Profile tab of Bitrix24 shows. */
    HUNDRED_WHEN_WON
}
