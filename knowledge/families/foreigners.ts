/** How people name a foreigner, apart by |: by the country or by where they live. */
export const foreigners = `người nước ngoài | quốc tịch nước ngoài | người ngoại quốc | việt kiều | định cư nước ngoài
  | người mỹ | người hàn | người hàn quốc | người nhật | người nhật bản | người trung quốc | người tàu | người đài loan
  | người đức | người pháp | người anh quốc | người úc | người canada | người nga | người lào | người campuchia
  | người thái lan | người singapore | người ấn độ | người philippines | người malaysia | người ý | người hà lan
  | chồng tây | vợ tây | ông tây | bà tây | quốc tịch mỹ | quốc tịch hàn | quốc tịch nhật | quốc tịch đức
  | quốc tịch úc | quốc tịch pháp | có yếu tố nước ngoài`;
