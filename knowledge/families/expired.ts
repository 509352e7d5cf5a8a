/** How people say that a paper holds no longer, apart by |. */
export const expired = `hết hạn | sắp hết hạn | gần hết hạn | quá hạn | hết thời hạn | tới hạn | đến hạn
  | hết hiệu lực | hết giá trị`;
