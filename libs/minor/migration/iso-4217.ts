import { entriesOf } from './entries';

/**
 * ISO 4217 as of November 2026, without what has no minor unit (metals, drawing rights, test codes): alphabetic and numeric
 * code, exponent, symbol and English name of CLDR 48.
 */
const TEXT = `
  AED 784 2 AED United Arab Emirates Dirham; AFN 971 2 ؋ Afghan Afghani; ALL 008 2 ALL Albanian Lek;
  AMD 051 2 ֏ Armenian Dram; AOA 973 2 Kz Angolan Kwanza; ARS 032 2 $ Argentine Peso; AUD 036 2 $ Australian Dollar;
  AWG 533 2 AWG Aruban Florin; AZN 944 2 ₼ Azerbaijani Manat; BAM 977 2 KM Bosnia-Herzegovina Convertible Mark;
  BBD 052 2 $ Barbadian Dollar; BDT 050 2 ৳ Bangladeshi Taka; BHD 048 3 BHD Bahraini Dinar;
  BIF 108 0 BIF Burundian Franc; BMD 060 2 $ Bermudan Dollar; BND 096 2 $ Brunei Dollar;
  BOB 068 2 Bs Bolivian Boliviano; BOV 984 2 BOV Bolivian Mvdol; BRL 986 2 R$ Brazilian Real;
  BSD 044 2 $ Bahamian Dollar; BTN 064 2 BTN Bhutanese Ngultrum; BWP 072 2 P Botswanan Pula;
  BYN 933 2 BYN Belarusian Ruble; BZD 084 2 $ Belize Dollar; CAD 124 2 $ Canadian Dollar;
  CDF 976 2 CDF Congolese Franc; CHE 947 2 CHE WIR Euro; CHF 756 2 CHF Swiss Franc; CHW 948 2 CHW WIR Franc;
  CLF 990 4 CLF Chilean Unit of Account (UF); CLP 152 0 $ Chilean Peso; CNY 156 2 ¥ Chinese Yuan;
  COP 170 2 $ Colombian Peso; COU 970 2 COU Colombian Real Value Unit; CRC 188 2 ₡ Costa Rican Colón;
  CUP 192 2 $ Cuban Peso; CVE 132 2 CVE Cape Verdean Escudo; CZK 203 2 Kč Czech Koruna; DJF 262 0 DJF Djiboutian Franc;
  DKK 208 2 kr Danish Krone; DOP 214 2 $ Dominican Peso; DZD 012 2 DZD Algerian Dinar; EGP 818 2 E£ Egyptian Pound;
  ERN 232 2 ERN Eritrean Nakfa; ETB 230 2 ETB Ethiopian Birr; EUR 978 2 € Euro; FJD 242 2 $ Fijian Dollar;
  FKP 238 2 £ Falkland Islands Pound; GBP 826 2 £ British Pound; GEL 981 2 ₾ Georgian Lari;
  GHS 936 2 GH₵ Ghanaian Cedi; GIP 292 2 £ Gibraltar Pound; GMD 270 2 GMD Gambian Dalasi; GNF 324 0 FG Guinean Franc;
  GTQ 320 2 Q Guatemalan Quetzal; GYD 328 2 $ Guyanaese Dollar; HKD 344 2 $ Hong Kong Dollar;
  HNL 340 2 L Honduran Lempira; HTG 332 2 HTG Haitian Gourde; HUF 348 2 Ft Hungarian Forint;
  IDR 360 2 Rp Indonesian Rupiah; ILS 376 2 ₪ Israeli New Shekel; INR 356 2 ₹ Indian Rupee; IQD 368 3 IQD Iraqi Dinar;
  IRR 364 2 IRR Iranian Rial; ISK 352 0 kr Icelandic Króna; JMD 388 2 $ Jamaican Dollar; JOD 400 3 JOD Jordanian Dinar;
  JPY 392 0 ¥ Japanese Yen; KES 404 2 KES Kenyan Shilling; KGS 417 2 ⃀ Kyrgyz Som; KHR 116 2 ៛ Cambodian Riel;
  KMF 174 0 CF Comorian Franc; KPW 408 2 ₩ North Korean Won; KRW 410 0 ₩ South Korean Won; KWD 414 3 KWD Kuwaiti Dinar;
  KYD 136 2 $ Cayman Islands Dollar; KZT 398 2 ₸ Kazakhstani Tenge; LAK 418 2 ₭ Laotian Kip;
  LBP 422 2 L£ Lebanese Pound; LKR 144 2 Rs Sri Lankan Rupee; LRD 430 2 $ Liberian Dollar; LSL 426 2 LSL Lesotho Loti;
  LYD 434 3 LYD Libyan Dinar; MAD 504 2 MAD Moroccan Dirham; MDL 498 2 MDL Moldovan Leu; MGA 969 2 Ar Malagasy Ariary;
  MKD 807 2 MKD Macedonian Denar; MMK 104 2 K Myanmar Kyat; MNT 496 2 ₮ Mongolian Tugrik;
  MOP 446 2 MOP Macanese Pataca; MRU 929 2 MRU Mauritanian Ouguiya; MUR 480 2 Rs Mauritian Rupee;
  MVR 462 2 MVR Maldivian Rufiyaa; MWK 454 2 MWK Malawian Kwacha; MXN 484 2 $ Mexican Peso;
  MXV 979 2 MXV Mexican Investment Unit; MYR 458 2 RM Malaysian Ringgit; MZN 943 2 MZN Mozambican Metical;
  NAD 516 2 $ Namibian Dollar; NGN 566 2 ₦ Nigerian Naira; NIO 558 2 C$ Nicaraguan Córdoba;
  NOK 578 2 kr Norwegian Krone; NPR 524 2 Rs Nepalese Rupee; NZD 554 2 $ New Zealand Dollar; OMR 512 3 OMR Omani Rial;
  PAB 590 2 PAB Panamanian Balboa; PEN 604 2 PEN Peruvian Sol; PGK 598 2 PGK Papua New Guinean Kina;
  PHP 608 2 ₱ Philippine Peso; PKR 586 2 Rs Pakistani Rupee; PLN 985 2 zł Polish Zloty; PYG 600 0 ₲ Paraguayan Guarani;
  QAR 634 2 QAR Qatari Riyal; RON 946 2 lei Romanian Leu; RSD 941 2 RSD Serbian Dinar; RUB 643 2 ₽ Russian Ruble;
  RWF 646 0 RF Rwandan Franc; SAR 682 2 SAR Saudi Riyal; SBD 090 2 $ Solomon Islands Dollar;
  SCR 690 2 SCR Seychellois Rupee; SDG 938 2 SDG Sudanese Pound; SEK 752 2 kr Swedish Krona;
  SGD 702 2 $ Singapore Dollar; SHP 654 2 £ St. Helena Pound; SLE 925 2 SLE Sierra Leonean Leone;
  SOS 706 2 SOS Somali Shilling; SRD 968 2 $ Surinamese Dollar; SSP 728 2 £ South Sudanese Pound;
  STN 930 2 Db São Tomé & Príncipe Dobra; SVC 222 2 SVC Salvadoran Colón; SYP 760 2 £ Syrian Pound;
  SZL 748 2 SZL Swazi Lilangeni; THB 764 2 ฿ Thai Baht; TJS 972 2 TJS Tajikistani Somoni;
  TMT 934 2 TMT Turkmenistani Manat; TND 788 3 TND Tunisian Dinar; TOP 776 2 T$ Tongan Paʻanga;
  TRY 949 2 ₺ Turkish Lira; TTD 780 2 $ Trinidad & Tobago Dollar; TWD 901 2 $ New Taiwan Dollar;
  TZS 834 2 TZS Tanzanian Shilling; UAH 980 2 ₴ Ukrainian Hryvnia; UGX 800 0 UGX Ugandan Shilling;
  USD 840 2 $ US Dollar; USN 997 2 USN US Dollar (Next day); UYI 940 0 UYI Uruguayan Peso (Indexed Units);
  UYU 858 2 $ Uruguayan Peso; UYW 927 4 UYW Uruguayan Nominal Wage Index Unit; UZS 860 2 UZS Uzbekistani Som;
  VED 926 2 VED Bolívar Soberano; VES 928 2 VES Venezuelan Bolívar; VND 704 0 ₫ Vietnamese Dong;
  VUV 548 0 VUV Vanuatu Vatu; WST 882 2 WST Samoan Tala; XAF 950 0 FCFA Central African CFA Franc;
  XCD 951 2 $ East Caribbean Dollar; XCG 532 2 Cg. Caribbean guilder; XOF 952 0 CFA West African CFA Franc;
  XPF 953 0 CFPF CFP Franc; YER 886 2 YER Yemeni Rial; ZAR 710 2 R South African Rand; ZMW 967 2 ZK Zambian Kwacha;
  ZWG 924 2 ZWG Zimbabwean Gold
`;

/** All currencies and funds, by code. */
export const CURRENCIES = entriesOf(
  TEXT,
  /^(?<code>\w{3}) (?<numeric>\d{3}) (?<exponent>\d) (?<symbol>[^ ]+) (?<name>.+)$/u,
);
